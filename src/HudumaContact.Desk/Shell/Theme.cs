using MudBlazor;

namespace HudumaContact.Desk.Shell;

/// <summary>The look of all pages: a calm green on warm paper, the flag's red for what needs care. Text keeps a contrast of 4.5 or more.</summary>
internal static class Theme
{
    private static readonly string[] Fonts = ["Segoe UI", "Roboto", "Noto Sans", "Liberation Sans", "Arial", "sans-serif"];

    public static readonly MudTheme Huduma = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#0b5a3c",
            PrimaryContrastText = "#ffffff",
            Secondary = "#9c1c1c",
            SecondaryContrastText = "#ffffff",
            Success = "#17663f",
            Warning = "#8a5200",
            Error = "#a31515",
            Info = "#1d4f7a",
            Background = "#f6f5f0",
            Surface = "#ffffff",
            AppbarBackground = "#0b3d2a",
            AppbarText = "#ffffff",
            TextPrimary = "#1d2721",
            TextSecondary = "#4c5a52",
            ActionDefault = "#4c5a52",
            LinesDefault = "#dcdcd2",
            LinesInputs = "#7d877f",
            TableLines = "#e4e3da",
            Divider = "#e4e3da",
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Fonts, FontSize = "0.95rem", LineHeight = "1.5", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = Fonts, FontWeight = "600", TextTransform = "none", LetterSpacing = "normal" },
        },
    };
}
