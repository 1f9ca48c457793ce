import { SelectControl } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import { useState } from 'react';
import type { Agent } from '../../contract/desk.ts';
import { getHelpLoop } from '../api/get-help-loop.ts';
import { ReadingNotice } from '../app/reading-notice.tsx';
import { useRead } from '../app/use-read.ts';
import { EffectsTable } from './effects-table.tsx';
import { SuggestionCard } from './suggestion-card.tsx';

const WINDOWS = [ 7, 30, 90, 365 ];

/** Where questions gather, with the evidence, and what the tips written so far changed. */
export function SuggestionsPanel( { agent }: { agent: Agent } ) {
	const [ days, setDays ] = useState( 30 );
	const { reading, reload } = useRead( `help loop ${ days }`, () =>
		getHelpLoop( days )
	);
	return (
		<>
			<section
				className="deskside-panel"
				aria-labelledby="suggestions-title"
			>
				<h3 id="suggestions-title">
					{ __( 'Questions gather here', 'deskside' ) }
				</h3>
				<SelectControl
					__nextHasNoMarginBottom
					label={ __( 'Looking back', 'deskside' ) }
					value={ String( days ) }
					options={ WINDOWS.map( ( count ) => ( {
						value: String( count ),
						label: sprintf(
							/* translators: %d: a number of days */
							_n( '%d day', '%d days', count, 'deskside' ),
							count
						),
					} ) ) }
					onChange={ ( value ) => setDays( Number( value ) ) }
				/>
				{ reading.status !== 'here' ? (
					<ReadingNotice reading={ reading } onRetry={ reload } />
				) : (
					<>
						<p className="deskside-small" role="status">
							{ sprintf(
								/* translators: %d: a number of requests that were never sent, because an article answered them */
								_n(
									'%d request was solved by an article before it was sent.',
									'%d requests were solved by an article before they were sent.',
									reading.value.solved,
									'deskside'
								),
								reading.value.solved
							) }
						</p>
						{ reading.value.suggestions.length === 0 && (
							<p>
								{ __(
									'No place raised three questions or more. Nothing needs writing.',
									'deskside'
								) }
							</p>
						) }
						<ol className="deskside-suggestions">
							{ reading.value.suggestions.map( ( one ) => (
								<li key={ `${ one.screen } ${ one.field }` }>
									<SuggestionCard
										suggestion={ one }
										agent={ agent }
										onWritten={ reload }
									/>
								</li>
							) ) }
						</ol>
					</>
				) }
			</section>
			{ reading.status === 'here' && (
				<EffectsTable effects={ reading.value.effects } />
			) }
		</>
	);
}
