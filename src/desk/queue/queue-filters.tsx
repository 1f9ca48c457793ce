import { Button, TextControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { type ReactNode, useId, useState } from 'react';
import type { QueueItem } from '../../contract/desk.ts';
import { targetProps } from '../keyboard/targets.ts';
import type { Filter } from '../store/types.ts';
import { NarrowFields } from './narrow-fields.tsx';
import { ViewLinks } from './view-links.tsx';

interface Props {
	filter: Filter;
	words: string;
	/** Whose sites, topics and plans can be chosen. */
	lines: readonly QueueItem[];
	onFilter: ( change: Partial< Record< keyof Filter, string > > ) => void;
	onWords: ( words: string ) => void;
	/** How many lines there are, and what waits to be shown. */
	children: ReactNode;
}

/** By saved view and words; behind a button by status, site, urgency, topic and plan. */
export function QueueFilters( {
	filter,
	words,
	lines,
	onFilter,
	onWords,
	children,
}: Props ) {
	const [ isOpen, setOpen ] = useState( false );
	const id = useId();
	const count = Object.entries( filter ).filter(
		( [ name, value ] ) => value && name !== 'view' && name !== 'words'
	).length;
	return (
		<form
			className="deskside-filters"
			role="search"
			onSubmit={ ( event ) => event.preventDefault() }
		>
			<ViewLinks filter={ filter } />
			<div className="deskside-filters__row">
				<TextControl
					__nextHasNoMarginBottom
					{ ...targetProps( 'search' ) }
					className="deskside-filters__words"
					type="search"
					label={ __( 'Search', 'deskside' ) }
					hideLabelFromVision
					placeholder={ __(
						'Words, site, #number or support code',
						'deskside'
					) }
					maxLength={ 200 }
					aria-keyshortcuts="/"
					value={ words }
					onChange={ onWords }
				/>
				<Button
					variant="secondary"
					aria-expanded={ isOpen }
					aria-controls={ id }
					onClick={ () => setOpen( ! isOpen ) }
				>
					{ count > 0
						? sprintf(
								/* translators: %d: how many conditions narrow the list */
								__( 'Filters: %d', 'deskside' ),
								count
						  )
						: __( 'Filters', 'deskside' ) }
				</Button>
			</div>
			<div
				id={ id }
				className="deskside-filters__more"
				hidden={ ! isOpen }
			>
				{ isOpen && (
					<NarrowFields
						filter={ filter }
						lines={ lines }
						onFilter={ onFilter }
					/>
				) }
			</div>
			{ children }
		</form>
	);
}
