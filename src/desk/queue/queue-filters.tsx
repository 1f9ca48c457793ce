import { SelectControl, TextControl } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import { targetProps } from '../keyboard/targets.ts';
import { FILTERS } from '../store/constants.ts';
import type { Filter } from '../store/types.ts';
import { statusLabel } from '../words/status-label.ts';

interface Props {
	filter: Filter;
	words: string;
	/** How many lines are shown; null while they are under way. */
	found: number | null;
	/** Whether the provider has further ones, which the words have not looked through. */
	hasMore: boolean;
	onFilter: ( filter: Filter ) => void;
	onWords: ( words: string ) => void;
}

/** By status and by words, with the number of lines left. */
export function QueueFilters( {
	filter,
	words,
	found,
	hasMore,
	onFilter,
	onWords,
}: Props ) {
	return (
		<form
			className="deskside-filters"
			role="search"
			onSubmit={ ( event ) => event.preventDefault() }
		>
			<TextControl
				__nextHasNoMarginBottom
				{ ...targetProps( 'search' ) }
				type="search"
				label={ __( 'Search', 'deskside' ) }
				placeholder={ __( 'Words, site or #number', 'deskside' ) }
				aria-keyshortcuts="/"
				value={ words }
				onChange={ onWords }
			/>
			<SelectControl
				__nextHasNoMarginBottom
				label={ __( 'Status', 'deskside' ) }
				value={ filter }
				options={ FILTERS.map( ( value ) => ( {
					value,
					label: statusLabel( value ),
				} ) ) }
				onChange={ ( value ) => onFilter( value as Filter ) }
			/>
			<p className="deskside-filters__found" role="status">
				{ found !== null &&
					/* translators: %d: number of tickets in the list */
					sprintf(
						_n( '%d ticket', '%d tickets', found, 'deskside' ),
						found
					) }
				{ found !== null &&
					hasMore &&
					` · ${ __( 'more below', 'deskside' ) }` }
			</p>
		</form>
	);
}
