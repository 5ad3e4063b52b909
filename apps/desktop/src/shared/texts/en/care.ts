/** Backups and checks of the library. */
export const CARE_TEXTS = {
  'command.care': 'Back Up, Check, Restore…',
  care: 'Back up, check, restore',
  'care.backup': 'Backup',
  'care.backupAbout':
    'Copies the whole library, with versions, notes and pictures, into a new folder. Every file is checked on the way, and you can go on working.',
  'care.backupStart': 'Back up…',
  'care.backedUp': {
    one: 'One article with all that belongs to it is copied to “{folder}”.',
    other: '{n} articles with all that belongs to them are copied to “{folder}”.',
  },
  'care.missing': {
    one: 'One file was gone or altered before, and is not in the copy. The check names it.',
    other: '{n} files were gone or altered before, and are not in the copy. The check names them.',
  },
  'care.check': 'Check',
  'care.checkAbout':
    'Reads every article and every file, and compares each with the fingerprint it was kept with.',
  'care.checkStart': 'Check now',
  'care.well': {
    one: 'All is well: one version of an article and its files are as they were kept.',
    other: 'All is well: {n} versions of articles and {files} files are as they were kept.',
  },
  'care.faults': 'Not all is as it was kept:',
  'care.notAll': 'Not everything in the library is as it was kept.',
  'care.show': 'Show',
  'care.mended': 'Mended: all is well.',
  'care.left': 'Mended as far as it can be. What is left:',
  'care.leftAbout':
    'What is gone comes back when its page is imported again, or when the library is restored from a backup.',
  'care.mendAbout':
    'Mending copies the database first, builds indexes anew and puts loose files aside. It throws nothing away.',
  'care.mend': 'Mend',
  'care.mending': 'Mending…',
  'care.copyingDatabase': 'Copying the database…',
  'care.copying': 'Copying file {done} of {of}',
  'care.checkingDatabase': 'Checking the database…',
  'care.checking': 'Checking {done} of {of}',
  'care.restore': 'Restore',
  'care.restoreAbout':
    'Makes a library of a backup, in a new folder, and opens it. Every file is checked. The library that is open now stays as it is.',
  'care.restoreStart': 'Restore…',
  'care.chooseBackup': 'Choose the backup: the folder that holds backup.json',
  'care.choosePlace': 'Choose where the new folder is to lie',
  'care.restoring': 'Restoring: {done} of {of}',
  'care.restored': {
    one: 'One article is back. The library in “{folder}” is open now.',
    other: '{n} articles are back. The library in “{folder}” is open now.',
  },
  'care.fault.database': 'The database is damaged.',
  'care.fault.reference': 'The database has entries that belong to no article.',
  'care.fault.index': 'The search index does not fit the articles.',
  'care.fault.text': {
    one: 'One text beside the articles is damaged: a headline in the list, a tag or a note.',
    other: '{n} texts beside the articles are damaged: headlines in the list, tags or notes.',
  },
  'care.fault.article': {
    one: 'One version of an article is gone or altered:',
    other: '{n} versions of articles are gone or altered:',
  },
  'care.fault.asset-missing': {
    one: 'One file of an article is gone:',
    other: '{n} files of articles are gone:',
  },
  'care.fault.asset-altered': {
    one: 'One file of an article is altered:',
    other: '{n} files of articles are altered:',
  },
  'care.fault.asset-unnamed': {
    one: 'One file belongs to no article:',
    other: '{n} files belong to no article:',
  },
} as const;
