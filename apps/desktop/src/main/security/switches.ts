import type { CommandLine } from 'electron';

/**
 * Chromium's switches that end its own traffic: updates of components, field trials, reporting, captive-portal
 * and prefetching requests; and, should anything remain, no name resolves and every connection, also to this
 * machine, goes to a proxy on the discard port, where nobody answers.
 */
const SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['disable-client-side-phishing-detection'],
  ['no-pings'],
  ['dns-prefetch-disable'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['proxy-server', 'http://127.0.0.1:9'],
  ['proxy-bypass-list', '<-loopback>'],
  // A process of its own for the network, which is never used, would only be waited for.
  ['enable-features', 'NetworkServiceInProcess2'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  [
    'disable-features',
    'AutofillServerCommunication,DnsOverHttpsUpgrade,AsyncDns,NetworkTimeServiceQuerying,MediaRouter,SpareRendererForSitePerProcess,OptimizationHints,CertificateTransparencyComponentUpdater',
  ],
];

/** To be called before the app is ready. */
export function silenceChromium(commandLine: CommandLine): void {
  for (const [name, value] of SWITCHES) {
    if (value === undefined) commandLine.appendSwitch(name);
    else commandLine.appendSwitch(name, value);
  }
}
