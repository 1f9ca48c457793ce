import type {
	DeskTicket,
	Queue,
	QueueItem,
} from '../../../src/contract/desk.ts';
import { deskTicket, queue } from '../../../src/contract/desk.ts';
import { agentCookie } from './agent-cookie.ts';
import { stage } from './stage.ts';

/** What an agent's session can read of the provider, asked directly: the test's own eyes at the far end. */
export interface ProviderEyes {
	queue: () => Promise< QueueItem[] >;
	ticket: ( id: string ) => Promise< DeskTicket >;
	/** A picture's bytes as the desk shows it. */
	picture: ( id: string ) => Promise< Buffer >;
}

/** Signs in as the stage's agent. */
export async function openEyes(): Promise< ProviderEyes > {
	const { provider } = stage();
	const cookie = await agentCookie();
	const read = async ( path: string ) => {
		const answer = await fetch( provider + path, { headers: { cookie } } );
		if ( ! answer.ok ) {
			throw new Error( `${ path }: ${ answer.status }` );
		}
		return answer;
	};
	return {
		queue: () => wholeQueue( read ),
		ticket: async ( id ) =>
			deskTicket.parse(
				await ( await read( `/v1/desk/tickets/${ id }` ) ).json()
			),
		picture: async ( id ) =>
			Buffer.from(
				await (
					await read( `/v1/desk/attachments/${ id }` )
				).arrayBuffer()
			),
	};
}

async function wholeQueue(
	read: ( path: string ) => Promise< Response >
): Promise< QueueItem[] > {
	const items: QueueItem[] = [];
	let after: string | null = '';
	while ( after !== null ) {
		const path: string = `/v1/desk/queue${
			after && `?after=${ encodeURIComponent( after ) }`
		}`;
		const page: Queue = queue.parse( await ( await read( path ) ).json() );
		items.push( ...page.tickets );
		after = page.next;
	}
	return items;
}
