import { SelectControl, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { targetProps } from '../keyboard/targets.ts';
import { FILTERS } from '../store/constants.ts';
import type { Filter, StatusFilter } from '../store/types.ts';
import { statusLabel } from '../words/status-label.ts';
import { ViewLinks } from './view-links.tsx';

/** A site that can be chosen. */
export interface SiteOption {
	id: string;
	name: string;
}

interface Props {
	filter: Filter;
	words: string;
	sites: readonly SiteOption[];
	onFilter: ( change: Partial< Record< keyof Filter, string > > ) => void;
	onWords: ( words: string ) => void;
	/** How many lines there are, and what waits to be shown. */
	children: ReactNode;
}

/** By saved view, words, status and site. */
export function QueueFilters( {
	filter,
	words,
	sites,
	onFilter,
	onWords,
	children,
}: Props ) {
	return (
		<form
			className="deskside-filters"
			role="search"
			onSubmit={ ( event ) => event.preventDefault() }
		>
			<ViewLinks filter={ filter } />
			<TextControl
				__nextHasNoMarginBottom
				{ ...targetProps( 'search' ) }
				className="deskside-filters__words"
				type="search"
				label={ __( 'Search', 'deskside' ) }
				placeholder={ __(
					'Words, site, #number or support code',
					'deskside'
				) }
				maxLength={ 200 }
				aria-keyshortcuts="/"
				value={ words }
				onChange={ onWords }
			/>
			<SelectControl
				__nextHasNoMarginBottom
				label={ __( 'Status', 'deskside' ) }
				value={ filter.status ?? 'open' }
				options={ FILTERS.map( ( value: StatusFilter ) => ( {
					value,
					label: statusLabel( value ),
				} ) ) }
				onChange={ ( value ) =>
					onFilter( { status: value === 'open' ? '' : value } )
				}
			/>
			<SelectControl
				__nextHasNoMarginBottom
				label={ __( 'Site', 'deskside' ) }
				value={ filter.site ?? '' }
				options={ [
					{ value: '', label: __( 'All sites', 'deskside' ) },
					...sites.map( ( { id, name } ) => ( {
						value: id,
						label: name,
					} ) ),
				] }
				onChange={ ( site ) => onFilter( { site } ) }
			/>
			{ children }
		</form>
	);
}
