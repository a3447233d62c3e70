using System.Text.Json;
using TreatyEdition.Model;

namespace TreatyEdition.Exporting.Json;

/// <summary>The entries of the registers: people, places, organisations, terms.</summary>
internal static class RegisterJson
{
    public static void Write(Utf8JsonWriter json, RegisterEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, entry.Id.Value);
        json.WriteString("address"u8, Addresses.Of(entry.Id));
        json.WriteString("name"u8, entry.Name);
        if (entry.SortName != entry.Name) json.WriteText("sortName"u8, entry.SortName);
        json.WriteList("variants"u8, entry.Variants, form => WriteForm(json, form));
        WriteOwn(json, entry);
        json.WriteText("about"u8, entry.About);
        json.WriteSources(entry.Sources);
        json.WriteEndObject();
    }

    private static void WriteForm(Utf8JsonWriter json, NameForm form)
    {
        json.WriteStartObject();
        json.WriteString("form"u8, form.Form);
        json.WriteText("language"u8, form.Language);
        json.WriteTexts("attestedIn"u8, form.AttestedIn);
        json.WriteText("note"u8, form.Note);
        json.WriteEndObject();
    }

    private static void WriteOwn(Utf8JsonWriter json, RegisterEntry entry)
    {
        switch (entry)
        {
            case Person person:
                json.WriteText("role"u8, person.Role);
                json.WriteText("affiliation"u8, person.Affiliation);
                json.WriteDate("dates"u8, person.Dates);
                break;
            case Organisation organisation:
                json.WriteText("kind"u8, organisation.OrganisationKind);
                json.WriteDate("dates"u8, organisation.Dates);
                break;
            case Place place:
                WritePlace(json, place);
                break;
        }
    }

    private static void WritePlace(Utf8JsonWriter json, Place place)
    {
        json.WriteText("kind"u8, place.PlaceKind);
        json.WriteText("modernName"u8, place.ModernName);
        if (place.Coordinates is { } point)
        {
            json.WriteStartObject("coordinates"u8);
            json.WriteNumber("latitude"u8, point.Latitude);
            json.WriteNumber("longitude"u8, point.Longitude);
            json.WriteEndObject();
        }
        json.WriteText("certainty"u8, place.Certainty);
    }
}
