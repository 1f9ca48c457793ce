import { Button, TextControl } from '@wordpress/components';
import { speak } from '@wordpress/a11y';
import { __ } from '@wordpress/i18n';
import { type FormEvent } from 'react';
import { z } from 'zod';
import {
	type DeskTicket,
	recordMinutes,
	type RecordMinutes,
} from '../../contract/desk.ts';
import { draftKey } from '../drafts/draft-key.ts';
import { newUlid } from '../drafts/new-ulid.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { useOnce } from '../drafts/use-once.ts';
import { fromLocalTime, toLocalTime } from '../format/local-time.ts';
import { targetProps } from '../keyboard/targets.ts';
import { ConsentSteps } from './consent-steps.tsx';
import { MinutesPreview } from './minutes-preview.tsx';
import { splitMinutes } from './split-minutes.ts';
import { ProblemNotice } from '../words/problem-notice.tsx';

/** As typed; `at` is empty for "now". */
const draft = z.object( {
	key: z.string(),
	minutes: z.string(),
	work: z.string(),
	at: z.string(),
} );

const emptyDraft = () => ( { key: newUlid(), minutes: '', work: '', at: '' } );

interface Props {
	ticketId: string;
	agentId: string;
	contract: DeskTicket[ 'contract' ];
	onRecord: ( entry: RecordMinutes, key: string ) => Promise< unknown >;
	onReload: () => void;
}

/** Minutes worked, with what they would cost; refused ones stay in the form. */
export function MinutesForm( {
	ticketId,
	agentId,
	contract,
	onRecord,
	onReload,
}: Props ) {
	const { value, update, clear } = useDraft(
		draftKey( 'minutes', agentId, ticketId ),
		draft,
		emptyDraft
	);
	const { busy, problem, run } = useOnce();
	const entry = recordMinutes.safeParse( {
		minutes: Number( value.minutes ),
		work: value.work,
		worked_at: value.at
			? fromLocalTime( value.at )
			: new Date().toISOString(),
	} );
	const wanted = Number.parseInt( value.minutes, 10 ) || 0;
	const split = splitMinutes(
		wanted,
		contract.minutes,
		contract.consent_left
	);

	const record = async ( event: FormEvent ) => {
		event.preventDefault();
		if ( ! entry.success ) {
			return;
		}
		const outcome = await run( () => onRecord( entry.data, value.key ) );
		if ( outcome === 'done' ) {
			clear();
			speak( __( 'The minutes are recorded.', 'deskside' ) );
		} else if ( outcome === 'refused' ) {
			update( { key: newUlid() } );
			onReload();
		}
	};

	return (
		<section className="deskside-panel" aria-labelledby="minutes-title">
			<h3 id="minutes-title">{ __( 'Record minutes', 'deskside' ) }</h3>
			<form
				className="deskside-form"
				onSubmit={ ( event ) => void record( event ) }
			>
				<div className="deskside-form__row">
					<TextControl
						__nextHasNoMarginBottom
						{ ...targetProps( 'minutes' ) }
						label={ __( 'Minutes', 'deskside' ) }
						type="number"
						min={ 1 }
						max={ 1440 }
						step={ 1 }
						required
						aria-keyshortcuts="m"
						value={ value.minutes }
						onChange={ ( minutes ) => update( { minutes } ) }
					/>
					<TextControl
						__nextHasNoMarginBottom
						label={ __( 'When (empty: now)', 'deskside' ) }
						type="datetime-local"
						max={ toLocalTime( Date.now() ) }
						value={ value.at }
						onChange={ ( at ) => update( { at } ) }
					/>
				</div>
				<TextControl
					__nextHasNoMarginBottom
					label={ __( 'What was done', 'deskside' ) }
					help={ __(
						'The client reads this in the statement.',
						'deskside'
					) }
					maxLength={ 500 }
					required
					dir="auto"
					value={ value.work }
					onChange={ ( work ) => update( { work } ) }
				/>
				{ wanted > 0 && <MinutesPreview split={ split } /> }
				<ProblemNotice problem={ problem }>
					{ problem?.code === 'consent_required' && (
						<ConsentSteps
							covered={ split.covered }
							onUse={ ( minutes ) =>
								update( { minutes: String( minutes ) } )
							}
						/>
					) }
				</ProblemNotice>
				<Button
					variant="primary"
					type="submit"
					isBusy={ busy }
					aria-disabled={ busy }
				>
					{ __( 'Record', 'deskside' ) }
				</Button>
			</form>
		</section>
	);
}
