namespace TreatyEdition.Calendars.Recognition;

/// <summary>Names of eras in Latin and Cyrillic letters, for every language; the numbers are <see cref="EraKind"/>.</summary>
internal static class EraWords
{
    public const string Table =
        """
        era 1: ^Meiji; ^Meidji; ^Мэйдзи; ^Мейдзи
        era 2: ^Taishō; ^Taisho; ^Taishô; ^Тайсё; ^Тайсе; ^Тайшо
        era 3: ^Shōwa; ^Showa; ^Shôwa; ^Сёва; ^Сева
        era 4: ^Heisei; ^Хэйсэй
        era 5: ^Reiwa; ^Рэйва
        era 6: ^Guangxu; ^Kuang-hsü; ^Kuang-hsu; ^Kwang-hsü; ^Kuang Hsü; ^Гуансюй
        era 7: ^Xuantong; ^Hsüan-t'ung; ^Hsuan-tung; ^Hsüan-tung; ^Сюаньтун
        era 8: ^Minguo; ^Min-kuo; ^Миньго; the Republic of China; la République de Chine; Китайской Республики
        """;
}
