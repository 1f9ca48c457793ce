import type { PrintedTip, TipWords } from './printed-tips.ts';

export type PopoverActions = {
	onMore: () => void;
	onAsk: () => void;
	/** Resolves when it is noted. */
	onVote: ( helpful: boolean ) => Promise< void >;
	onHide: () => void;
	onClose: () => void;
};

function button( doc: Document, words: string, onClick: () => void ) {
	const element = doc.createElement( 'button' );
	element.type = 'button';
	element.textContent = words;
	element.addEventListener( 'click', onClick );
	return element;
}

function votes(
	doc: Document,
	words: TipWords,
	onVote: PopoverActions[ 'onVote' ]
): HTMLElement {
	const line = doc.createElement( 'div' );
	const status = doc.createElement( 'small' );
	status.setAttribute( 'role', 'status' );
	const say = ( helpful: boolean ) => {
		onVote( helpful ).then(
			() => ( status.textContent = words.thanks ),
			() => ( status.textContent = words.failed )
		);
	};
	const question = doc.createElement( 'small' );
	question.textContent = words.helpful;
	const yes = button( doc, words.yes, () => say( true ) );
	const no = button( doc, words.no, () => say( false ) );
	yes.setAttribute( 'aria-label', `${ words.helpful } ${ words.yes }` );
	no.setAttribute( 'aria-label', `${ words.helpful } ${ words.no }` );
	line.append( question, yes, no, status );
	return line;
}

/** The box with a tip's text. Texts are put in as text, never as HTML. */
export function makePopover(
	doc: Document,
	tip: PrintedTip,
	words: TipWords,
	{ onMore, onAsk, onVote, onHide, onClose }: PopoverActions
): HTMLElement {
	const box = doc.createElement( 'div' );
	box.className = 'deskside-tip';
	box.dataset.desksideUi = '';
	box.tabIndex = -1;
	box.setAttribute( 'role', 'dialog' );
	const text = doc.createElement( 'p' );
	text.textContent = tip.text;
	text.lang = tip.locale;
	text.dir = 'auto';
	const close = button( doc, '×', onClose );
	close.className = 'is-close';
	close.setAttribute( 'aria-label', words.close );
	const actions = doc.createElement( 'div' );
	if ( tip.article ) {
		actions.append( button( doc, words.more, onMore ) );
	}
	actions.append( button( doc, words.ask, onAsk ) );
	const last = doc.createElement( 'div' );
	last.append( button( doc, words.hide, onHide ) );
	box.append( text, actions, votes( doc, words, onVote ), last, close );
	return box;
}
