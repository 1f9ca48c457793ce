import { expect, test } from 'vitest';
import { DOCUMENT_TYPES, typeByEnding } from './file-endings.ts';

test.each( [
	[ 'invoice.pdf', 'application/pdf' ],
	[ 'Holiday.MP4', 'video/mp4' ],
	[ 'a.pdf.txt', 'text/plain' ],
	[ 'pdf', undefined ],
	[ 'macro.docm', undefined ],
	// Every object has one, and it is no type.
	[ 'a.constructor', undefined ],
] )( 'tells the type of %s by its ending', ( name, type ) => {
	expect( typeByEnding( DOCUMENT_TYPES, name ) ).toBe( type );
} );
