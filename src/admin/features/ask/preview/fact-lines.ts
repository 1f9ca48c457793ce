import { __, sprintf } from '@wordpress/i18n';
import type {
	Capture,
	Environment,
	Screen,
	View,
} from '../../../../contract/capture.ts';
import { fieldName } from '../field/field-name.ts';
import type { Part } from './parts.ts';

const present = ( lines: ( string | null | false )[] ): string[] =>
	lines.filter( ( line ): line is string => !! line );

const screenLines = ( { title, url, id, drawn_by: by }: Screen ) =>
	present( [
		title,
		url,
		sprintf(
			/* translators: %s: the technical name of an admin screen. */
			__( 'Screen: %s', 'deskside' ),
			id
		),
		by &&
			sprintf(
				/* translators: 1: the plugin or theme that draws the screen, 2: its version. */
				__( 'Drawn by %1$s %2$s', 'deskside' ),
				by.name,
				by.version
			),
	] );

const viewLines = ( { browser, width, height, ratio }: View ) => [
	browser,
	sprintf(
		/* translators: 1: width, 2: height, 3: device pixels for each point. */
		__( 'Window %1$d × %2$d, %3$s× pixels', 'deskside' ),
		width,
		height,
		String( ratio )
	),
];

const environmentLines = ( found: Environment ) =>
	present( [
		`WordPress ${ found.wordpress }, PHP ${ found.php }, Deskside ${ found.deskside }`,
		found.woocommerce && `WooCommerce ${ found.woocommerce }`,
		sprintf(
			/* translators: %s: a theme's name and version. */
			__( 'Theme: %s', 'deskside' ),
			found.theme
		),
		sprintf(
			/* translators: %s: a language code such as nl_NL. */
			__( 'Language: %s', 'deskside' ),
			found.locale
		),
		found.multisite && __( 'Part of a network of sites', 'deskside' ),
	] );

/** Word for word what goes out for one part; empty when there is nothing of it. */
export function factLines( part: Part, capture: Capture ): string[] {
	switch ( part ) {
		case 'picture':
			return [];
		case 'screen':
			return screenLines( capture.screen );
		case 'field':
			return capture.field
				? present( [
						fieldName( capture.field ),
						capture.field.name,
						capture.field.selector,
				  ] )
				: [];
		case 'notices':
			return capture.notices.map( ( { text } ) => text );
		case 'errors':
			return capture.errors.map( ( { message, source } ) =>
				source ? `${ message } (${ source })` : message
			);
		case 'view':
			return viewLines( capture.view );
		case 'environment':
			return capture.environment
				? environmentLines( capture.environment )
				: [];
	}
}
