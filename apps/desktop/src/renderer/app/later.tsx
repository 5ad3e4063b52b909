import { useEffect, useState, type ComponentType } from 'react';
import { painted } from './painted.ts';

const waiting: (() => Promise<unknown>)[] = [];

/**
 * A component whose code is loaded later than the window: the article comes first. Once it is there it is drawn at
 * once, in the same turn as it is asked for, so that what is typed next arrives in it.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  const get = async (): Promise<void> => {
    loaded ??= await load();
  };
  waiting.push(get);
  return function Later(props: P) {
    const [, draw] = useState(loaded !== undefined);
    useEffect(() => {
      if (!loaded) void painted.then(get).then(() => draw(true));
    }, []);
    const Loaded = loaded;
    return Loaded ? <Loaded {...props} /> : null;
  };
}

/** Loads all of them when the window has nothing else to do, or after two seconds. */
export function useTheRest(): void {
  useEffect(() => {
    void painted.then(() =>
      requestIdleCallback(
        () => {
          for (const get of waiting.splice(0)) void get();
        },
        { timeout: 2000 },
      ),
    );
  }, []);
}
