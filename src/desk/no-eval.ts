import * as z from 'zod';

/*
 * zod's fast path builds functions from text, which the desk's content policy forbids and reports. Schemas look at this when
 * they are made, so it stands before everything else.
 */
z.config( { jitless: true } );
