import type { ApiProblem } from '../api/api-problem.ts';
import { keepNames, readNames } from './kept-names.ts';
import type { AnswerFile, Taken } from './take-file.ts';

export interface Refusal {
	name: string;
	why: Exclude< Taken, AnswerFile > | 'too_many';
}

/** The files of one agent at one ticket. */
export interface Shelf {
	/** For the answer that is being written. */
	chosen: readonly AnswerFile[];
	/** Of answers that are out: their bytes are nowhere else. */
	following: readonly AnswerFile[];
	/** Bytes that are there, by attachment. */
	sent: Readonly< Record< string, number > >;
	isSending: boolean;
	/** Why the last sending stopped; what is left can be sent again. */
	problem: ApiProblem | null;
	/** Why the last file was not taken. */
	refusal: Refusal | null;
	/** Names of files that a reload took away before they were sent. */
	lost: readonly string[];
}

const EMPTY: Shelf = {
	chosen: [],
	following: [],
	sent: {},
	isSending: false,
	problem: null,
	refusal: null,
	lost: [],
};

/** Bytes live in the page's memory only: no storage of a browser could hold them and forget them in time. */
let shelves: Readonly< Record< string, Shelf > > = {};
const hearers = new Set< () => void >();

/** Tells of every change on any shelf. @return Stops that. */
export function onShelf( heard: () => void ): () => void {
	hearers.add( heard );
	return () => hearers.delete( heard );
}

/** What is on a shelf. @param name `draftKey( 'files', … )`. */
export function shelfOf( name: string ): Shelf {
	const known = shelves[ name ];
	if ( known ) {
		return known;
	}
	const lost = readNames( name );
	const shelf = lost.length > 0 ? { ...EMPTY, lost } : EMPTY;
	shelves = { ...shelves, [ name ]: shelf };
	return shelf;
}

/** Whether any file waits for its answer or is on its way. */
export function hasFiles(): boolean {
	return Object.values( shelves ).some(
		( { chosen, following } ) => chosen.length + following.length > 0
	);
}

/** Forgets every file: somebody signs out. */
export function forgetFiles(): void {
	shelves = {};
	tell();
}

/** Leaves a file out, or lets one go that is not there yet. */
export function dropFile( name: string, id: string ): void {
	const { chosen, following } = shelfOf( name );
	const others = ( { announced }: AnswerFile ) => announced.id !== id;
	put( name, {
		chosen: chosen.filter( others ),
		following: following.filter( others ),
	} );
}

/** The agent has read which files a reload took away. */
export function forgetLost( name: string ): void {
	put( name, { lost: [] } );
}

/** Changes what is on a shelf. @param name As `shelfOf` has it. */
export function put( name: string, change: Partial< Shelf > ): void {
	const shelf = { ...shelfOf( name ), ...change };
	shelves = { ...shelves, [ name ]: shelf };
	keepNames( name, [
		...shelf.lost,
		...shelf.chosen.map( ( { announced } ) => announced.name ),
	] );
	tell();
}

function tell(): void {
	hearers.forEach( ( heard ) => heard() );
}
