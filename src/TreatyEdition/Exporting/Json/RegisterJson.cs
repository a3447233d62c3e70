using System.Text.Json;
using TreatyEdition.Model;

namespace TreatyEdition.Exporting.Json;

/// <summary>The entries of the registers: people, places, organisations, terms.</summary>
internal static class RegisterJson
{
    public static void Write(Utf8JsonWriter json, RegisterEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id.Value);
        json.WriteString("address", Addresses.Of(entry.Id));
        json.WriteString("name", entry.Name);
        if (entry.SortName != entry.Name) json.WriteText("sortName", entry.SortName);
        json.WriteList("variants", entry.Variants, form => WriteForm(json, form));
        WriteOwn(json, entry);
        json.WriteText("about", entry.About);
        json.WriteSources(entry.Sources);
        json.WriteEndObject();
    }

    private static void WriteForm(Utf8JsonWriter json, NameForm form)
    {
        json.WriteStartObject();
        json.WriteString("form", form.Form);
        json.WriteText("language", form.Language);
        json.WriteTexts("attestedIn", form.AttestedIn);
        json.WriteText("note", form.Note);
        json.WriteEndObject();
    }

    private static void WriteOwn(Utf8JsonWriter json, RegisterEntry entry)
    {
        switch (entry)
        {
            case Person person:
                json.WriteText("role", person.Role);
                json.WriteText("affiliation", person.Affiliation);
                json.WriteDate("dates", person.Dates);
                break;
            case Organisation organisation:
                json.WriteText("kind", organisation.OrganisationKind);
                json.WriteDate("dates", organisation.Dates);
                break;
            case Place place:
                WritePlace(json, place);
                break;
        }
    }

    private static void WritePlace(Utf8JsonWriter json, Place place)
    {
        json.WriteText("kind", place.PlaceKind);
        json.WriteText("modernName", place.ModernName);
        if (place.Coordinates is { } point)
        {
            json.WriteStartObject("coordinates");
            json.WriteNumber("latitude", point.Latitude);
            json.WriteNumber("longitude", point.Longitude);
            json.WriteEndObject();
        }
        json.WriteText("certainty", place.Certainty);
    }
}
