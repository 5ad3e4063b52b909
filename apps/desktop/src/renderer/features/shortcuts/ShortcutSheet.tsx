import { COMMAND_NAMES, COMMANDS, GROUPS, keysForPeople, type Command } from '../../../shared/commands.ts';
import { MAC } from '../../app/bridge.ts';
import { Dialog } from '../../app/Dialog.tsx';

/** Every command that has a key, in the order of the menus. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const commands: readonly Command[] = COMMAND_NAMES.map((name) => COMMANDS[name]);
  return (
    <Dialog title="Keyboard shortcuts" className="shortcuts" onClose={onClose}>
      <div className="shortcut-groups">
        {GROUPS.map((group) => {
          const entries = joined(
            commands.filter((command) => command.group === group && command.keys.length > 0),
          );
          return (
            entries.length > 0 && (
              <section key={group}>
                <h3 className="label">{group}</h3>
                <dl>
                  {entries.map(({ label, keys }) => (
                    <div key={label}>
                      <dt>{label.replace(/…$/, '')}</dt>
                      <dd>
                        {keys.map((key, i) => (
                          <span key={key}>
                            {i > 0 && ' or '}
                            <kbd>{keysForPeople(key, MAC)}</kbd>
                          </span>
                        ))}
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            )
          );
        })}
      </div>
    </Dialog>
  );
}

/** Commands of one name (a sign and a combination for the same thing) as one entry. */
function joined(commands: readonly Command[]): { label: string; keys: readonly string[] }[] {
  const keys = new Map<string, readonly string[]>();
  for (const command of commands)
    keys.set(command.label, [...(keys.get(command.label) ?? []), ...command.keys]);
  return [...keys].map(([label, all]) => ({ label, keys: all.filter((key) => key !== 'CmdOrCtrl+Plus') }));
}
