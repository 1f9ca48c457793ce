import { useEffect, useState } from '@wordpress/element';
import { QuoteCard } from '../../../src/admin/features/quotes/quote-card.tsx';
import type { Quote } from '../../../src/contract/quote.ts';
import { buildQuote } from '../../support/quote-builders.ts';
import { idAt } from '../id-at.ts';
import type { Answer, Hands, State } from '../state.ts';

export const SCREEN = {
	id: 'plugins',
	title: '',
	url: '/wp-admin/plugins.php',
};
export const APPROVERS = [
	{ ref: '7', name: 'Anna Bakker' },
	{ ref: '8', name: 'Willem de Vries-van der Heijden' },
];

/** A card by itself; `later` takes the quote's place as soon as it stands there. */
function Card( {
	quote,
	later,
	approvers = APPROVERS,
	owner = true,
}: {
	quote: Quote;
	later?: Quote;
	approvers?: typeof APPROVERS;
	owner?: boolean;
} ) {
	const [ shown, setShown ] = useState( quote );
	useEffect( () => {
		if ( later ) {
			setShown( later );
		}
	}, [ later ] );
	return (
		<section className="deskside-quotes" aria-label={ quote.id }>
			<QuoteCard
				quote={ shown }
				approvers={ approvers }
				screen={ SCREEN }
				person={ `states-${ quote.id }` }
				evidenceUrl={ owner ? `#evidence-${ quote.id }` : null }
				signInUrl="#sign-in="
				onChanged={ ( changed ) => setShown( changed.quote ) }
				onStale={ () => {} }
			/>
		</section>
	);
}

let number = 0;
/** A quote of its own, and what the site says to what is done with it. */
export function quoteState(
	name: string,
	change: Partial< Quote >,
	{
		said = {},
		act,
		...props
	}: {
		said?: Record< string, Answer >;
		act?: ( hands: Hands ) => Promise< void >;
		later?: Partial< Quote >;
		approvers?: typeof APPROVERS;
		owner?: boolean;
	} = {}
): State {
	const id = idAt( 'quo', number++ );
	const { later, ...rest } = props;
	const quote = buildQuote( { ...change, id } );
	return {
		name: `Quote: ${ name }`,
		show: () => (
			<Card
				quote={ quote }
				{ ...( later ? { later: { ...quote, ...later } } : {} ) }
				{ ...rest }
			/>
		),
		answers: Object.fromEntries(
			Object.entries( said ).map( ( [ verb, answer ] ) => [
				`POST /quotes/${ id }/${ verb }`,
				answer,
			] )
		),
		...( act ? { act } : {} ),
	};
}
