export type Target =
	| 'reply'
	| 'minutes'
	| 'search'
	| 'quote'
	| 'send-quote'
	| 'class'
	| 'take'
	| 'solve'
	| 'clear'
	| 'update';

/** The lines of the queue, in order. */
export const LINE_SELECTOR = 'a[data-deskside-line]';

/**
 * Makes a field one that a key leads to. No id: WordPress's components make their own.
 *
 * @param target   Which one.
 * @param question What to ask before a key presses a button that changes something; not for one that asks by itself.
 */
export function targetProps(
	target: Target,
	question?: string
): {
	'data-deskside-target': Target;
	'data-deskside-question'?: string;
} {
	return {
		'data-deskside-target': target,
		...( question ? { 'data-deskside-question': question } : {} ),
	};
}

/** What to ask before a key presses a button. */
export interface KeyQuestion {
	target: Target;
	question: string;
	/** What the button says. */
	label: string;
}

/**
 * What a key's button wants to be asked first; null when there is none, or it asks by itself.
 *
 * @param target Which one.
 */
export function questionOf( target: Target ): KeyQuestion | null {
	const element = document.querySelector< HTMLElement >(
		`[data-deskside-target="${ target }"]`
	);
	const question = element?.dataset[ 'desksideQuestion' ];
	return element && question
		? { target, question, label: element.textContent ?? '' }
		: null;
}

/**
 * Puts the focus there and brings it into view.
 *
 * @param target Which one.
 */
export function focusTarget( target: Target ): void {
	const element = document.querySelector< HTMLElement >(
		`[data-deskside-target="${ target }"]`
	);
	element?.focus();
	element?.scrollIntoView( { block: 'center' } );
}

/**
 * Presses a button that a key stands for; of several the first one, which is the queue's.
 *
 * @param target Which one.
 * @return Whether there is one.
 */
export function pressTarget( target: Target ): boolean {
	const element = document.querySelector< HTMLElement >(
		`[data-deskside-target="${ target }"]`
	);
	element?.click();
	return element !== null;
}
