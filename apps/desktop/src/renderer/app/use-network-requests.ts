import { useEffect, useState } from 'react';
import { call, listen } from './bridge.ts';
import { painted } from './painted.ts';

/** How many requests to the network have been refused so far. */
export function useNetworkRequests(): number {
  const [requests, setRequests] = useState(0);
  useEffect(() => {
    void call('app.info', {}).then((answer) => {
      if (answer.ok) setRequests(answer.value.networkRequests);
    });
    void painted.then(() => call('app.ready', {}));
    return listen('network.refused', setRequests);
  }, []);
  return requests;
}
