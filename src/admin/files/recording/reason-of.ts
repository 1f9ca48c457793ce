import { __ } from '@wordpress/i18n';
import type { NoRecording } from './why-no-recording.ts';

/** Why it is impossible here, and what to do instead. */
export function reasonOf( why: NoRecording ): string {
	switch ( why ) {
		case 'insecure':
			return __(
				'Browsers record the screen only on pages with https, and this site has none. Add a picture or a video file instead.',
				'deskside'
			);
		case 'forbidden':
			return __(
				'A rule of this site forbids browsers to record the screen. Add a picture or a video file instead.',
				'deskside'
			);
		case 'unsupported':
			return __(
				'This browser cannot record the screen; phones and tablets never can. Use a computer, or add a video that your device recorded.',
				'deskside'
			);
	}
}
