using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace TreatyEdition.Writing;

/// <summary>
/// Keeps a second run away; the system lets go of it when a run is killed. By <c>flock</c> where there is one: the command line tells the platform
/// not to lock every file that it reads and writes, which is two calls of the system for each, and then it would not lock this one either.
/// </summary>
internal sealed partial class RunLock : IDisposable
{
    private const int Exclusive = 2, WithoutWaiting = 4;

    private readonly string _path;
    private readonly SafeFileHandle _file;

    private RunLock(string path, SafeFileHandle file) => (_path, _file) = (path, file);

    /// <returns>Null where another run has it.</returns>
    /// <exception cref="IOException">The file that stands for the lock cannot be made.</exception>
    public static RunLock? TryTake(string path)
    {
        try
        {
            var file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None);
            if (OperatingSystem.IsWindows() || FLock(file, Exclusive | WithoutWaiting) == 0 || !IsTaken(Marshal.GetLastPInvokeError())) return new RunLock(path, file);
            file.Dispose();
            return null;
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    /// <summary><c>EWOULDBLOCK</c>. File systems that know no locks say something else, and are written to without.</summary>
    private static bool IsTaken(int error) => error == (OperatingSystem.IsLinux() ? 11 : 35);

    public void Dispose()
    {
        // Before it is let go of, or else the file could already be another run's.
        if (!OperatingSystem.IsWindows() && !_file.IsClosed) File.Delete(_path);
        _file.Dispose();
    }

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int FLock(SafeFileHandle file, int operation);
}
