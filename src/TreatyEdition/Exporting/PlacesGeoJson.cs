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
        json.WriteString("type"u8, "FeatureCollection");
        json.WriteStartArray("features"u8);
        foreach (var place in edition.Edition.Places)
            if (place.Coordinates is { } point) WriteFeature(json, place, point, edition);
        json.WriteEndArray();
        json.WriteEndObject();
    }));

    private static void WriteFeature(Utf8JsonWriter json, Place place, Coordinates point, LinkedEdition edition)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "Feature");
        json.WriteString("id"u8, place.Id.Value);
        json.WriteStartObject("geometry"u8);
        json.WriteString("type"u8, "Point");
        json.WriteStartArray("coordinates"u8);
        json.WriteNumberValue(point.Longitude);
        json.WriteNumberValue(point.Latitude);
        json.WriteEndArray();
        json.WriteEndObject();
        WriteProperties(json, place, edition);
        json.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter json, Place place, LinkedEdition edition)
    {
        json.WriteStartObject("properties"u8);
        json.WriteString("name"u8, place.Name);
        json.WriteText("modernName"u8, place.ModernName);
        json.WriteText("kind"u8, place.PlaceKind);
        json.WriteText("certainty"u8, place.Certainty);
        json.WriteText("about"u8, PlainText.Of(place.About));
        json.WriteNumber("mentions"u8, edition.MentionsOf(place.Id).Where(m => m.Unit.Owner != place.Id).Select(m => m.Unit.Address).Distinct().Count());
        json.WriteString("url"u8, (edition.Edition.Metadata.BaseUrl ?? "../") + Addresses.Of(place.Id));
        json.WriteEndObject();
    }
}
