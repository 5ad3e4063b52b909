import { useContext, type MouseEvent, type ReactNode } from 'react';
import { createContext } from 'react';

/** Shows an address where it was asked for. Nothing is ever opened: the reader may copy it. */
export type ShowAddress = (address: string, at: DOMRect) => void;
const AddressContext = createContext<ShowAddress>(() => {});
export const AddressProvider = AddressContext.Provider;

/** A link of the source. */
export function Address({ href, children }: { href: string; children: ReactNode }) {
  const show = useContext(AddressContext);
  const onClick = (event: MouseEvent<HTMLAnchorElement>): void => {
    event.preventDefault();
    show(href, event.currentTarget.getBoundingClientRect());
  };
  return (
    <a href={href} className="address" draggable={false} onClick={onClick} onAuxClick={onClick}>
      {children}
    </a>
  );
}
