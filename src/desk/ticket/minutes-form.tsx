import { Button, CheckboxControl, TextControl } from '@wordpress/components';
import { speak } from '@wordpress/a11y';
import { __ } from '@wordpress/i18n';
import { type FormEvent } from 'react';
import { z } from 'zod';
import {
	type DeskTicket,
	recordMinutes,
	type RecordMinutes,
} from '../../contract/desk.ts';
import { attempt, attemptOf } from '../drafts/attempt.ts';
import { beyond } from '../drafts/beyond.ts';
import { draftKey } from '../drafts/draft-key.ts';
import { newUlid } from '../drafts/new-ulid.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { useOnce } from '../drafts/use-once.ts';
import { fromLocalTime, toLocalTime } from '../format/local-time.ts';
import { targetProps } from '../keyboard/targets.ts';
import { ConsentSteps } from './consent-steps.tsx';
import { MinutesPreview } from './minutes-preview.tsx';
import { splitMinutes } from './split-minutes.ts';
import { useWorkMonth } from './use-work-month.ts';
import { ProblemNotice } from '../words/problem-notice.tsx';

/** As typed; `at` is empty for "now". */
const draft = z.object( {
	key: z.string(),
	minutes: z.string(),
	work: z.string(),
	at: z.string(),
	free: z.boolean().default( false ),
	/** The last try under this key: "now" is its instant, for every try of the same words. */
	attempt: attempt.nullable().default( null ),
} );

const emptyDraft = (): z.infer< typeof draft > => ( {
	key: newUlid(),
	minutes: '',
	work: '',
	at: '',
	free: false,
	attempt: null,
} );

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
	const { value, update, change } = useDraft(
		draftKey( 'minutes', agentId, ticketId ),
		draft,
		emptyDraft
	);
	const { busy, problem, run } = useOnce();
	const wanted = Number.parseInt( value.minutes, 10 ) || 0;
	const books = useWorkMonth( contract, value.at );
	const split = splitMinutes(
		wanted,
		books.minutes,
		value.free ? 'included' : contract.cover,
		contract.consent_left
	);

	const record = async ( event: FormEvent ) => {
		event.preventDefault();
		const { key, minutes, work, at, free } = value;
		const content = { minutes, work, at, free };
		const tried = attemptOf( value.attempt, { key, ...content } );
		const entry = recordMinutes.safeParse( {
			minutes: Number( minutes ),
			work,
			worked_at: at ? fromLocalTime( at ) : tried.at,
			...( free ? { at_no_charge: true } : {} ),
		} );
		if ( busy || ! entry.success ) {
			return;
		}
		update( { attempt: tried } );
		const outcome = await run( () => onRecord( entry.data, key ) );
		if ( outcome === 'done' ) {
			change( ( now ) =>
				now.key === key
					? {
							...beyond( now, content, emptyDraft() ),
							key: newUlid(),
							attempt: null,
					  }
					: now
			);
			speak( __( 'The minutes are recorded.', 'deskside' ) );
		} else if ( outcome === 'refused' ) {
			update( { key: newUlid(), attempt: null } );
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
				{ contract.cover !== 'included' && (
					<CheckboxControl
						__nextHasNoMarginBottom
						label={ __( 'At no charge', 'deskside' ) }
						checked={ value.free }
						onChange={ ( free ) => update( { free } ) }
					/>
				) }
				{ wanted > 0 && (
					<MinutesPreview split={ split } books={ books } />
				) }
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
