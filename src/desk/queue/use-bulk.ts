import { useState } from 'react';
import type { SeenTicket, SetStatus } from '../../contract/desk.ts';
import type { Meanwhile, ProblemCode } from '../../contract/problem.ts';
import { toApiProblem } from '../api/api-problem.ts';
import { newUlid } from '../drafts/new-ulid.ts';

/** One request for one ticket; its key is the same for every try that may have arrived. */
interface Task {
	id: string;
	number: number;
	wanted: SetStatus;
	key: string;
}

/** Why it was not done. */
interface Failure {
	code: ProblemCode;
	meanwhile: Meanwhile | null;
}

interface Report {
	total: number;
	done: readonly string[];
	failed: readonly ( Task & Failure )[];
}

/** A ticket that was chosen, as it was known then. */
export interface Chosen {
	id: string;
	seen: SeenTicket;
}

export interface Bulk {
	isBusy: boolean;
	/** Null before the first run and when it was put away. */
	report: Report | null;
	run: (
		chosen: readonly Chosen[],
		status: 'taken' | 'solved'
	) => Promise< void >;
	/** Again what failed; what changed meanwhile is known by now. What a colleague has stays theirs. */
	retry: () => void;
	forget: () => void;
}

interface Wanted {
	lineOf: ( id: string ) => { number: number; seen: SeenTicket } | null;
	setStatus: (
		id: string,
		wanted: SetStatus,
		key: string
	) => Promise< unknown >;
	/** Done with; what failed stays chosen. */
	onDone: ( id: string ) => void;
}

/** The same change on several tickets: one request after another, so that each succeeds or fails for itself. */
export function useBulk( { lineOf, setStatus, onDone }: Wanted ): Bulk {
	const [ isBusy, setBusy ] = useState( false );
	const [ report, setReport ] = useState< Report | null >( null );

	const work = async ( tasks: readonly Task[] ) => {
		setBusy( true );
		let now: Report = { total: tasks.length, done: [], failed: [] };
		setReport( now );
		for ( const task of tasks ) {
			const failure = await attempt( setStatus, task );
			now = failure
				? { ...now, failed: [ ...now.failed, { ...task, ...failure } ] }
				: { ...now, done: [ ...now.done, task.id ] };
			setReport( now );
			if ( ! failure ) {
				onDone( task.id );
			}
		}
		setBusy( false );
	};

	return {
		isBusy,
		report,
		forget: () => setReport( null ),
		async run( chosen, status ) {
			if ( ! isBusy ) {
				await work(
					chosen.map( ( { id, seen } ) => ( {
						id,
						number: lineOf( id )?.number ?? 0,
						wanted:
							status === 'solved' ? { status, seen } : { status },
						key: newUlid(),
					} ) )
				);
			}
		},
		retry() {
			if ( ! isBusy && report ) {
				void work(
					report.failed
						.filter( mayGoAgain )
						.map( ( task ) =>
							again( task, lineOf( task.id )?.seen )
						)
				);
			}
		},
	};
}

async function attempt(
	setStatus: Wanted[ 'setStatus' ],
	{ id, wanted, key }: Task
): Promise< Failure | null > {
	try {
		await setStatus( id, wanted, key );
		return null;
	} catch ( error ) {
		const { code, meanwhile } = toApiProblem( error );
		return { code, meanwhile };
	}
}

/** Whether another try of the same can come out differently. */
export const mayGoAgain = ( { code }: Failure ): boolean =>
	code !== 'already_taken' && code !== 'ticket_refused';

/** What was surely refused. */
const REFUSED = new Set< ProblemCode >( [
	'state_conflict',
	'not_found',
	'ticket_changed',
] );

/** What was surely refused is a new intent, with what is known now; what may have arrived goes again as it was. */
function again(
	{ id, number, wanted, key, code }: Task & Failure,
	seen: SeenTicket | undefined
): Task {
	return REFUSED.has( code )
		? {
				id,
				number,
				wanted: wanted.seen && seen ? { ...wanted, seen } : wanted,
				key: newUlid(),
		  }
		: { id, number, wanted, key };
}
