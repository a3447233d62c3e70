using System.Text.Json;
using TreatyEdition.Exporting.Json;
using TreatyEdition.Linking;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Exporting;

/// <summary>The places that have coordinates, as a GeoJSON feature collection (RFC 7946: WGS 84, longitude first).</summary>
internal static class PlacesGeoJson
{
    public static SiteFile Write(LinkedEdition edition) => new(DataAddresses.Places, JsonText.Indented(json =>
    {
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var place in edition.Edition.Places)
            if (place.Coordinates is { } point) WriteFeature(json, place, point, edition);
        json.WriteEndArray();
        json.WriteEndObject();
    }));

    private static void WriteFeature(Utf8JsonWriter json, Place place, Coordinates point, LinkedEdition edition)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", place.Id.Value);
        json.WriteStartObject("geometry");
        json.WriteString("type", "Point");
        json.WriteStartArray("coordinates");
        json.WriteNumberValue(point.Longitude);
        json.WriteNumberValue(point.Latitude);
        json.WriteEndArray();
        json.WriteEndObject();
        WriteProperties(json, place, edition);
        json.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter json, Place place, LinkedEdition edition)
    {
        json.WriteStartObject("properties");
        json.WriteString("name", place.Name);
        json.WriteText("modernName", place.ModernName);
        json.WriteText("kind", place.PlaceKind);
        json.WriteText("certainty", place.Certainty);
        json.WriteText("about", PlainText.Of(place.About));
        json.WriteNumber("mentions", edition.MentionsOf(place.Id).Where(m => m.Unit.Owner != place.Id).Select(m => m.Unit.Address).Distinct().Count());
        json.WriteString("url", (edition.Edition.Metadata.BaseUrl ?? "../") + Addresses.Of(place.Id));
        json.WriteEndObject();
    }
}
