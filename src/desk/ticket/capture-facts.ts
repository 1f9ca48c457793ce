import { __, sprintf } from '@wordpress/i18n';
import type { Capture } from '../../contract/capture.ts';
import { formatInstant } from '../format/format-instant.ts';
import type { Fact } from './fact-table.tsx';

/** Facts in two parts: what an agent reads first, and what helps to reproduce. */
interface CaptureFacts {
	first: Fact[];
	more: Fact[];
}

/**
 * The screen as rows to read: where, which field, what it said; then with what.
 *
 * @param capture As the owner's browser took it, masked.
 */
export function captureFacts( capture: Capture ): CaptureFacts {
	return {
		first: known( [
			...screenFacts( capture ),
			...fieldFacts( capture ),
			...saidFacts( capture ),
		] ),
		more: known( [
			...tracingFacts( capture ),
			...settingFacts( capture ),
		] ),
	};
}

function known( facts: Fact[] ): Fact[] {
	return facts.filter( ( { value } ) => value !== '' );
}

function screenFacts( { screen, taken_at: takenAt }: Capture ): Fact[] {
	const by = screen.drawn_by;
	return [
		{ label: __( 'Screen', 'deskside' ), value: screen.title },
		{ label: __( 'Address', 'deskside' ), value: screen.url },
		{
			label: __( 'Drawn by', 'deskside' ),
			value: by ? `${ by.name } ${ by.version }`.trim() : '',
		},
		{ label: __( 'Taken', 'deskside' ), value: formatInstant( takenAt ) },
	];
}

function fieldFacts( { field }: Capture ): Fact[] {
	return field
		? [
				{ label: __( 'Field', 'deskside' ), value: field.label },
				{ label: __( 'Section', 'deskside' ), value: field.section },
		  ]
		: [];
}

function saidFacts( { notices, errors }: Capture ): Fact[] {
	return [
		...notices.map( ( { text } ) => ( {
			label: __( 'Notice on the screen', 'deskside' ),
			value: text,
		} ) ),
		...errors.map( ( { message, source } ) => ( {
			label: __( 'Script error', 'deskside' ),
			value: source ? `${ message } (${ source })` : message,
		} ) ),
	];
}

function tracingFacts( { screen, field }: Capture ): Fact[] {
	return [
		{ label: __( 'Screen id', 'deskside' ), value: screen.id },
		{ label: __( 'Field name', 'deskside' ), value: field?.name ?? '' },
		{ label: __( 'Selector', 'deskside' ), value: field?.selector ?? '' },
	];
}

function settingFacts( { environment, view, masked }: Capture ): Fact[] {
	return [
		{ label: 'WordPress', value: wordpressOf( environment ) },
		{ label: 'WooCommerce', value: environment?.woocommerce ?? '' },
		{ label: 'Deskside', value: environment?.deskside ?? '' },
		{ label: 'PHP', value: environment?.php ?? '' },
		{ label: __( 'Theme', 'deskside' ), value: environment?.theme ?? '' },
		{
			label: __( 'Site language', 'deskside' ),
			value: environment?.locale ?? '',
		},
		{ label: __( 'Browser', 'deskside' ), value: view.browser },
		{
			label: __( 'Window', 'deskside' ),
			value: `${ view.width } × ${ view.height } @ ${ view.ratio }`,
		},
		{
			label: __( 'Masked', 'deskside' ),
			value: sprintf(
				/* translators: 1: number of form values, 2: number of texts */
				__( 'values: %1$d, texts: %2$d', 'deskside' ),
				masked.values,
				masked.texts
			),
		},
	];
}

function wordpressOf( environment: Capture[ 'environment' ] ): string {
	const version = environment?.wordpress ?? '';
	return environment?.multisite
		? `${ version }, ${ __( 'Part of a network of sites', 'deskside' ) }`
		: version;
}
