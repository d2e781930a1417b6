namespace HudumaContact.Catalogue.Questions;

/// <param name="Centre">Null when the name means the county.</param>
internal sealed record Place(County County, Centre? Centre);
