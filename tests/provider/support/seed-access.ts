import type { AccessEntry } from '../../../src/contract/access.ts';
import { buildNewGrant } from './access-route-table.ts';
import { asAgent, asSite } from './clients.ts';
import type { SeededSite } from './seed.ts';
import type { TestProvider } from './test-provider.ts';

/** Access given with a ticket, and an entry that an agent asked for. */
export interface SeededAccess {
	grant: string;
	use: string;
}

/** Gives and asks through the routes. */
export async function seedAccess(
	{ app }: TestProvider,
	site: SeededSite,
	cookie: string,
	ticket: string
): Promise< SeededAccess > {
	const wanted = buildNewGrant();
	await asSite( app, site.token ).post(
		`/v1/tickets/${ ticket }/access-grants`,
		wanted
	);
	const entered = await asAgent( app, cookie ).post(
		`/v1/desk/access-grants/${ wanted.id }/entries`,
		undefined
	);
	const use = entered.json< AccessEntry >().grant.uses[ 0 ]?.id ?? '';
	return { grant: wanted.id, use };
}
