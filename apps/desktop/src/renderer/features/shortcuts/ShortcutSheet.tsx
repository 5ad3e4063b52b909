import {
  COMMAND_NAMES,
  COMMANDS,
  GROUPS,
  SHOWN_COMMANDS,
  type CommandName,
} from '../../../shared/commands.ts';
import { Dialog } from '../../app/Dialog.tsx';
import { keyLabels } from '../../app/keys.ts';
import { commandTitle, t } from '../../app/texts.ts';

/** Every command that has a key, in the order of the menus. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={t('shortcuts')} className="shortcuts" onClose={onClose}>
      <div className="shortcut-groups">
        {GROUPS.map((group) => {
          const names = SHOWN_COMMANDS.filter(
            (name) => COMMANDS[name].group === group && allKeys(name).length > 0,
          );
          return (
            names.length > 0 && (
              <section key={group}>
                <h3 className="label">{t(`group.${group}`)}</h3>
                <dl>
                  {names.map((name) => (
                    <div key={name}>
                      <dt>{commandTitle(name)}</dt>
                      <dd>
                        {allKeys(name).map((key, i) => (
                          <span key={key}>
                            {i > 0 && t('or')}
                            <kbd>{key}</kbd>
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

/** The keys of a command and of its second names. */
function allKeys(name: CommandName): string[] {
  const others = COMMAND_NAMES.filter((other) => {
    const command = COMMANDS[other];
    return 'sameAs' in command && command.sameAs === name;
  });
  return [name, ...others].flatMap(keyLabels);
}
