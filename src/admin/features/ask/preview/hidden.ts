import type { Box, Capture } from '../../../../contract/capture.ts';
import { inCrop, toWhole } from './crop-box.ts';
import { cropOf, type Edit, hiddenBoxes } from './edit.ts';

/** What the owner hid, kept with the draft: the picture forgets it, the facts must not remember it. */
export type Hidden = {
	/** In fractions of the whole picture. */
	boxes: Box[];
	words: string[];
	/** Where the capture's notices stand, in their order. */
	notices: ( Box | null )[];
	crop: Box | null;
};

export const NOTHING_HIDDEN: Hidden = {
	boxes: [],
	words: [],
	notices: [],
	crop: null,
};

/** What is hidden after these changes to a picture; `before` is what its pixels have lost already. */
export function hiddenAfter( before: Hidden, edits: readonly Edit[] ): Hidden {
	const crop = cropOf( edits );
	return {
		...before,
		boxes: [
			...before.boxes,
			...hiddenBoxes( edits ).map( ( box ) =>
				toWhole( box, before.crop )
			),
		],
		words: [
			...before.words,
			...edits.flatMap( ( edit ) =>
				edit.kind === 'hide' ? edit.words : []
			),
		],
		crop: crop ? toWhole( crop, before.crop ) : before.crop,
	};
}

const overlap = ( a: Box, b: Box ) =>
	Math.max(
		0,
		Math.min( a.x + a.width, b.x + b.width ) - Math.max( a.x, b.x )
	) *
	Math.max(
		0,
		Math.min( a.y + a.height, b.y + b.height ) - Math.max( a.y, b.y )
	);

const area = ( { width, height }: Box ) => width * height;

function withoutWords( text: string, words: readonly string[] ): string {
	return words.reduce(
		( rest, word ) =>
			rest.split( word ).join( word.replace( /\S/gu, '•' ) ),
		text
	);
}

/** The facts without what the owner hid in the picture; the field's place is one in the cropped picture. */
export function withoutHidden( capture: Capture, hidden: Hidden ): Capture {
	const { boxes, words, notices, crop } = hidden;
	const clean = ( text: string ) => withoutWords( text, words );
	const touched = ( box: Box | null | undefined, share: number ) =>
		!! box &&
		boxes.some( ( one ) => overlap( one, box ) > area( box ) * share );
	const { field, screen } = capture;
	return {
		...capture,
		screen: { ...screen, title: clean( screen.title ) },
		notices: capture.notices
			.filter( ( _notice, at ) => ! touched( notices[ at ], 0 ) )
			.map( ( notice ) => ( { ...notice, text: clean( notice.text ) } ) ),
		errors: capture.errors.map( ( { message, source } ) => ( {
			message: clean( message ),
			source: clean( source ),
		} ) ),
		field:
			field && ! touched( field.rect, 0.5 )
				? {
						...field,
						label: clean( field.label ),
						section: clean( field.section ),
						rect: field.rect && inCrop( field.rect, crop ),
				  }
				: null,
	};
}
