import type { Route } from '../../http/app-instance.ts';
import { getDeskGrants } from './get-desk-grants.ts';
import { getGrants } from './get-grants.ts';
import { postEntry } from './post-entry.ts';
import { postGrant } from './post-grant.ts';
import { postRevocation } from './post-revocation.ts';
import { postUse } from './post-use.ts';

/** What a site says and reads of the access it gives. */
export const SITE_ACCESS: readonly Route[] = [
	getGrants,
	postGrant,
	postRevocation,
	postUse,
];

/** What an agent reads of it, and the way in. */
export const DESK_ACCESS: readonly Route[] = [ getDeskGrants, postEntry ];
