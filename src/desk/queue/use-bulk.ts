import { useState } from 'react';
import type { SetStatus } from '../../contract/desk.ts';
import type { ProblemCode } from '../../contract/problem.ts';
import { toApiProblem } from '../api/api-problem.ts';
import { newUlid } from '../drafts/new-ulid.ts';

/** One request for one ticket; its key is the same for every try that may have arrived. */
interface Task {
	id: string;
	number: number;
	status: SetStatus[ 'status' ];
	key: string;
}

interface Report {
	total: number;
	done: readonly string[];
	failed: readonly ( Task & { code: ProblemCode } )[];
}

export interface Bulk {
	isBusy: boolean;
	/** Null before the first run and when it was put away. */
	report: Report | null;
	run: (
		ids: readonly string[],
		status: SetStatus[ 'status' ]
	) => Promise< void >;
	/** Again what failed. */
	retry: () => void;
	forget: () => void;
}

interface Wanted {
	numberOf: ( id: string ) => number;
	setStatus: (
		id: string,
		status: SetStatus[ 'status' ],
		key: string
	) => Promise< unknown >;
	/** Done with; what failed stays chosen. */
	onDone: ( id: string ) => void;
}

/** The same change on several tickets: one request after another, so that each succeeds or fails for itself. */
export function useBulk( { numberOf, setStatus, onDone }: Wanted ): Bulk {
	const [ isBusy, setBusy ] = useState( false );
	const [ report, setReport ] = useState< Report | null >( null );

	const work = async ( tasks: readonly Task[] ) => {
		setBusy( true );
		let now: Report = { total: tasks.length, done: [], failed: [] };
		setReport( now );
		for ( const task of tasks ) {
			const code = await attempt( setStatus, task );
			now = code
				? { ...now, failed: [ ...now.failed, { ...task, code } ] }
				: { ...now, done: [ ...now.done, task.id ] };
			setReport( now );
			if ( ! code ) {
				onDone( task.id );
			}
		}
		setBusy( false );
	};

	return {
		isBusy,
		report,
		forget: () => setReport( null ),
		async run( ids, status ) {
			if ( ! isBusy ) {
				await work(
					ids.map( ( id ) => ( {
						id,
						number: numberOf( id ),
						status,
						key: newUlid(),
					} ) )
				);
			}
		},
		retry() {
			if ( ! isBusy && report ) {
				void work( report.failed.map( withKey ) );
			}
		},
	};
}

async function attempt(
	setStatus: Wanted[ 'setStatus' ],
	{ id, status, key }: Task
): Promise< ProblemCode | null > {
	try {
		await setStatus( id, status, key );
		return null;
	} catch ( error ) {
		return toApiProblem( error ).code;
	}
}

/** What was surely refused is a new intent; what may have arrived goes again under its key. */
function withKey( { code, ...task }: Task & { code: ProblemCode } ): Task {
	return code === 'state_conflict' || code === 'not_found'
		? { ...task, key: newUlid() }
		: task;
}
