import type { HelpLoop, HelpSuggestion } from '../../contract/help.ts';
import type { Db } from '../db/database.ts';
import { readEffects } from './read-effects.ts';
import { readPlaces, type Place } from './read-places.ts';
import { readWords } from './read-words.ts';

const DAY = 24 * 60 * 60 * 1000;
const MOST = 50;

export interface LoopQuestion {
	provider_id: string;
	at: string;
	/** The window, in days. */
	days: number;
	/** Tickets, unanswered questions and "not helpful" votes together that make a place worth a tip. */
	least: number;
}

/** What keeps being asked and where; what the tips written so far have changed. */
export async function readLoop(
	db: Db,
	{ provider_id, at, days, least }: LoopQuestion
): Promise< HelpLoop > {
	const from = new Date( Date.parse( at ) - days * DAY ).toISOString();
	const places = ( await readPlaces( db, provider_id, from ) )
		.filter( ( place ) => weightOf( place ) >= least )
		.sort( ( a, b ) => weightOf( b ) - weightOf( a ) )
		.slice( 0, MOST );
	const words = await readWords( db, provider_id, from );
	const { solved } = await db
		.selectFrom( 'help_solved' )
		.where( 'provider_id', '=', provider_id )
		.where( 'solved_at', '>=', from )
		.select( ( { fn } ) => fn.countAll< number >().as( 'solved' ) )
		.executeTakeFirstOrThrow();
	return {
		from,
		suggestions: places.map( ( place ) => toSuggestion( place, words ) ),
		effects: await readEffects( db, provider_id, at ),
		solved,
	};
}

const weightOf = ( { tickets, questions, not_helpful }: Place ) =>
	tickets + questions + not_helpful;

function toSuggestion(
	place: Place,
	words: ReadonlyMap< string, string[] >
): HelpSuggestion {
	const { screen, field, label, tip, missing, not_helpful } = place;
	return {
		screen,
		field,
		label,
		tip,
		not_helpful,
		missing,
		tickets: { count: place.tickets, sites: place.ticket_sites },
		unanswered: { count: place.questions, sites: place.question_sites },
		words: words.get( `${ screen }\n${ field }` ) ?? [],
	};
}
