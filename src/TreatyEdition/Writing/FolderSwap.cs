using System.Runtime.InteropServices;

namespace TreatyEdition.Writing;

/// <summary>Puts a folder in another's place.</summary>
internal static partial class FolderSwap
{
    private const int CurrentFolder = -100;
    private const uint Exchange = 2;

    /// <summary>
    /// Exchanges two folders in one step that nothing can come between: <c>renameat2(RENAME_EXCHANGE)</c> on Linux (3.15 and later),
    /// <c>renamex_np(RENAME_SWAP)</c> on macOS.
    /// </summary>
    /// <returns>False where system or file system cannot; nothing has been done then.</returns>
    public static bool TryExchange(string first, string second)
    {
        try
        {
            if (OperatingSystem.IsLinux()) return RenameAt2(CurrentFolder, first, CurrentFolder, second, Exchange) == 0;
            if (OperatingSystem.IsMacOS()) return RenameX(first, second, Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            // An older C library; two renames do.
        }
        return false;
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);

    [LibraryImport("libc", EntryPoint = "renamex_np", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int RenameX(string from, string to, uint flags);
}
