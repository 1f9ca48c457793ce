import { nextUlid, NOW } from '../../support/builders.ts';
import type { DeskTicket } from '../../../src/contract/desk.ts';
import { asAgent, asSite } from './clients.ts';
import type { SeededSite } from './seed.ts';
import type { TestProvider } from './test-provider.ts';

/** An entry of each side, an advice, and a pause that has ended. */
export interface SeededRecords {
	site_entry: string;
	desk_entry: string;
	advice: string;
	pause: string;
}

/** Writes them through the routes. */
export async function seedRecords(
	{ app }: TestProvider,
	site: SeededSite,
	cookie: string,
	ticket: string
): Promise< SeededRecords > {
	const agent = asAgent( app, cookie );
	const contract = `/v1/desk/contracts/${ site.contract_id }`;
	const entry = () => ( {
		id: `jou_${ nextUlid() }`,
		kind: 'function',
		subject: 'Coupons at the checkout',
		text: '',
		happened_at: NOW,
		ended_at: null,
	} );
	const [ own, theirs ] = [ entry(), entry() ];
	const advice = {
		id: `adv_${ nextUlid() }`,
		kind: 'security',
		subject: 'Two-factor sign-in',
		text: 'Turn it on for every administrator.',
		addressed_to: 'Anna de Vries',
	};
	await asSite( app, site.token ).post( '/v1/journal', own );
	await agent.post( `${ contract }/journal`, theirs );
	await agent.post( `${ contract }/advice`, advice );
	const paused = await agent.post( `/v1/desk/tickets/${ ticket }/pauses`, {
		reason: 'access_withheld',
		note: 'The sign-in.',
	} );
	const pause = paused.json< DeskTicket >().ticket.pauses[ 0 ]?.id ?? '';
	await agent.post( `/v1/desk/tickets/${ ticket }/pauses/${ pause }/end`, {
		note: '',
	} );
	return {
		site_entry: own.id,
		desk_entry: theirs.id,
		advice: advice.id,
		pause,
	};
}
