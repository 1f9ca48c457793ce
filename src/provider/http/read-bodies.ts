import {
	MAX_ATTACHMENT_BYTES,
	PICTURE_TYPES,
} from '../../contract/attachment.ts';
import type { App } from './app-instance.ts';
import { cleanText } from './clean-text.ts';
import { ProblemError } from './problem-error.ts';

/** The largest body of text the contract allows, with every field full, is far below. */
const MAX_JSON_BYTES = 1024 * 1024;

/** Which bodies are read at all: JSON, made storable, and the bytes of pictures. Everything else is 415. */
export function readBodies( app: App ): void {
	const parseJson = app.getDefaultJsonParser( 'error', 'error' );
	app.removeAllContentTypeParsers();
	app.addContentTypeParser(
		'application/json',
		{ parseAs: 'string', bodyLimit: MAX_JSON_BYTES },
		( request, body, done ) => {
			// Some clients name a content type without sending a body.
			if ( body === '' ) {
				done( null, undefined );
				return;
			}
			void parseJson( request, String( body ), ( error, parsed ) =>
				error
					? done(
							new ProblemError(
								'invalid_request',
								'The body is no JSON, or has a key that no object of ours may have.',
								{ cause: error }
							)
					  )
					: done( null, cleanText( parsed ) )
			);
		}
	);
	app.addContentTypeParser(
		[ ...PICTURE_TYPES ],
		{ parseAs: 'buffer', bodyLimit: MAX_ATTACHMENT_BYTES },
		( _request, body, done ) => done( null, body )
	);
	// A chunk of an upload, read by whoever knows how much of it is awaited (attachments/receive-upload.ts).
	app.addContentTypeParser(
		'application/offset+octet-stream',
		( _request, payload, done ) => done( null, payload )
	);
}
