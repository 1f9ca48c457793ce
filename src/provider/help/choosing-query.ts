import type { Term } from './query-terms.ts';

/** Texts that are ranked for one question, about; more would cost time and change little. */
const BUDGET = 800;

/**
 * What chooses the texts to rank, as `tsquery`: the rarest words of the question, as many as lead to few enough texts, so
 * that a large library is not read for a word that is everywhere. Two common words choose what has both. All the words
 * rank.
 *
 * @return To be tried in turn until one finds something; never more than two.
 */
export function choosingQueries( terms: readonly Term[] ): string[] {
	const byReach = [ ...terms ].sort( ( a, b ) => a.reach - b.reach );
	const [ first, second ] = byReach;
	if ( first && second && first.reach > BUDGET ) {
		const rarest = tsquery( first );
		return [ `( ${ rarest } ) & ( ${ tsquery( second ) } )`, rarest ];
	}
	let left = BUDGET;
	const few = byReach.filter(
		( { reach }, at ) => ( left -= reach ) >= 0 || at === 0
	);
	return few.length > 0 ? [ few.map( tsquery ).join( ' | ' ) ] : [];
}

/** One word with all that stands for it. */
export function tsquery( { lexemes, prefix }: Term ): string {
	return [
		...lexemes.map( quoted ),
		...( prefix ? [ `${ quoted( prefix ) }:*` ] : [] ),
	].join( ' | ' );
}

const quoted = ( lexeme: string ) =>
	`'${ lexeme.replaceAll( '\\', '\\\\' ).replaceAll( "'", "''" ) }'`;
