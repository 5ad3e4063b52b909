/** Switches inside the Electron binary, set for good when the app is packaged. */
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';

/** @param executable the packaged app's own program, or on a Mac its bundle */
export async function setFuses(executable: string, mac: boolean): Promise<void> {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: mac,
    // The program can't be made to run as a plain Node with our rights, nor be debugged or told to load other code.
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    // Our code comes from the archive that was packaged, and (macOS, Windows) only as it was packaged.
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
    [FuseV1Options.EnableCookieEncryption]: true,
    // Nothing is loaded from file: addresses.
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}
