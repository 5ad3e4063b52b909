#!/bin/sh
# Starts Electron as an ordinary user, for end-to-end tests that root runs: Chromium refuses its sandbox
# to root. setpriv replaces itself by Electron, so signals and the exit code stay Electron's own.
# (Playwright puts arguments of its own before the caller's, hence the environment.)
exec setpriv --reuid="$OFFPRINT_WINDOW_UID" --regid="$OFFPRINT_WINDOW_GID" --clear-groups -- \
  "$OFFPRINT_WINDOW_ELECTRON" "$@"
