import { __ } from '@wordpress/i18n';

/** What of a screen goes along; each can be left out on its own. */
export const PARTS = [
	'picture',
	'screen',
	'field',
	'notices',
	'errors',
	'view',
	'environment',
] as const;
export type Part = ( typeof PARTS )[ number ];

export type Parts = Record< Part, boolean >;

/** Everything goes along until somebody says otherwise: all of it is masked, and all of it is shown beforehand. */
export const ALL_PARTS: Parts = {
	picture: true,
	screen: true,
	field: true,
	notices: true,
	errors: true,
	view: true,
	environment: true,
};

/** The part's name in the preview. */
export function partLabel( part: Part ): string {
	switch ( part ) {
		case 'picture':
			return __( 'The picture of this screen', 'deskside' );
		case 'screen':
			return __( 'Which screen this is', 'deskside' );
		case 'field':
			return __( 'The field you pointed at', 'deskside' );
		case 'notices':
			return __( 'Messages shown on the screen', 'deskside' );
		case 'errors':
			return __(
				'Script errors and failed requests on this page',
				'deskside'
			);
		case 'view':
			return __( 'Your browser', 'deskside' );
		case 'environment':
			return __( 'Versions on this site', 'deskside' );
	}
}
