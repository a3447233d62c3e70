namespace TreatyEdition.Tests.Linking;

public class SharedVariantTests
{
    [Fact]
    public void A_form_that_two_entries_are_found_by_is_an_error_at_the_second()
    {
        using var edition = new EditionFixture();
        edition.Write("registers/people.yml", "- id: sazonov\n  name: Sazonov\n  auto: true\n- id: another\n  name: Sergei\n  auto: true\n  variants:\n    - {form: Sazonov}\n");

        BadInput.Expect(edition, "TE0601", "input/registers/people.yml:8:7", "person:sazonov");
    }
}
