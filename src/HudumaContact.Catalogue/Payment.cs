namespace HudumaContact.Catalogue;

/// <summary>Where a fee is paid: on eCitizen (paybill 222222), or as the service says in its own words.</summary>
public sealed record Payment(bool OnECitizen, Words? Own);
