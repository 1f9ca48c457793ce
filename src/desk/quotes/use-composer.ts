import { useState } from 'react';
import type { useDraft } from '../drafts/use-draft.ts';
import { hasContent, type QuoteFormValue } from './quote-form-value.ts';

type Form = Pick<
	ReturnType< typeof useDraft< QuoteFormValue > >,
	'value' | 'isKept' | 'update' | 'clear'
>;

/** A quote that would take the place of the one that is begun, at the card where it was asked for. */
interface Asked {
	card: string;
	next: QuoteFormValue;
}

interface Composer {
	open: 'quote' | 'finding' | null;
	show: ( what: Composer[ 'open' ] ) => void;
	isBegun: boolean;
	/** The card that asks before another quote takes the place of the one that is begun; null while none does. */
	askedAt: string | null;
	/** Composes a quote from a card; what is begun stays, and is asked about. */
	compose: ( card: string, next: QuoteFormValue ) => void;
	/** The agent's word: what is begun makes room. */
	replace: () => void;
	/** The form is done with: sent, or thrown away. */
	close: () => void;
}

/** Which form of a ticket's quotes is open. One quote is composed at a time, and what is begun is never overwritten unasked. */
export function useComposer( form: Form ): Composer {
	const [ open, setOpen ] = useState< Composer[ 'open' ] >(
		form.isKept ? 'quote' : null
	);
	const [ asked, setAsked ] = useState< Asked | null >( null );
	const isBegun = hasContent( form.value );
	const show = ( what: Composer[ 'open' ] ) => {
		setAsked( null );
		setOpen( what );
	};
	const take = ( next: QuoteFormValue ) => {
		form.update( next );
		show( 'quote' );
	};
	return {
		open,
		show,
		isBegun,
		askedAt: asked && asked.card,
		compose( card, next ) {
			if ( ! isBegun ) {
				take( next );
			} else if ( form.value.quoteId === next.quoteId ) {
				show( 'quote' );
			} else {
				setOpen( null );
				setAsked( { card, next } );
			}
		},
		replace: () => asked && take( asked.next ),
		close() {
			show( null );
			form.clear();
		},
	};
}
