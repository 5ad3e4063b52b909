/** Imported before everything else: zod would try out `new Function`, which the content security policy refuses and reports. */
import { config } from 'zod';

config({ jitless: true });
