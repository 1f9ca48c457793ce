import { Button, SelectControl, TextControl } from '@wordpress/components';
import { speak } from '@wordpress/a11y';
import { __ } from '@wordpress/i18n';
import { type FormEvent, useEffect, useRef } from 'react';
import { z } from 'zod';
import {
	type DeskClass,
	setClass,
	type SetClass,
} from '../../contract/desk-class.ts';
import { facts, urgency, type Urgency } from '../../contract/topic.ts';
import { draftKey } from '../drafts/draft-key.ts';
import { newUlid } from '../drafts/new-ulid.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { useOnce } from '../drafts/use-once.ts';
import { ProblemNotice } from '../words/problem-notice.tsx';
import { urgencyLabel } from '../words/urgency-label.ts';
import { FactField } from './fact-field.tsx';
import { LiveEstimate } from './live-estimate.tsx';
import { TopicField } from './topic-field.tsx';

const draft = z.object( {
	key: z.string(),
	/** The draft is about this state only; another one begins anew. */
	seen: z.number(),
	topic: z.string(),
	urgency: urgency.nullable(),
	facts,
	reason: z.string(),
} );

interface Props {
	ticketId: string;
	agentId: string;
	value: DeskClass;
	onSave: ( body: SetClass, key: string ) => Promise< unknown >;
	onReload: () => void;
	onClose: () => void;
}

/** Another topic, urgency or fact, with what it would cost the client before it is saved. */
export function ClassForm( {
	ticketId,
	agentId,
	value,
	onSave,
	onReload,
	onClose,
}: Props ) {
	const { topics, current, changes } = value;
	const form = useRef< HTMLFormElement >( null );
	useEffect( () => form.current?.querySelector( 'select' )?.focus(), [] );
	const {
		value: chosen,
		update,
		clear,
	} = useDraft( draftKey( 'class', agentId, ticketId ), draft, () => ( {
		key: newUlid(),
		seen: changes.length,
		...current,
		reason: '',
	} ) );
	const { busy, problem, run } = useOnce();
	const topic = topics.topics.find( ( { id } ) => id === chosen.topic );
	const asked = topic?.questions ?? [];
	const known = Object.fromEntries(
		Object.entries( chosen.facts ).filter( ( [ fact ] ) =>
			asked.some( ( question ) => question.fact === fact )
		)
	);
	const wanted = {
		topic: chosen.topic,
		urgency: topic?.urgency ?? chosen.urgency,
		facts: known,
	};
	const body = setClass.safeParse( {
		...wanted,
		seen: changes.length,
		reason: chosen.reason,
	} );

	const save = async ( event: FormEvent ) => {
		event.preventDefault();
		if ( ! body.success ) {
			return;
		}
		const outcome = await run( () => onSave( body.data, chosen.key ) );
		if ( outcome === 'done' ) {
			clear();
			speak( __( 'Topic and urgency are changed.', 'deskside' ) );
			onClose();
		} else if ( outcome === 'refused' ) {
			update( { key: newUlid() } );
			onReload();
		}
	};

	return (
		<form
			ref={ form }
			className="deskside-form"
			aria-label={ __( 'Topic and cover', 'deskside' ) }
			onSubmit={ ( event ) => void save( event ) }
		>
			<TopicField
				list={ topics }
				value={ chosen.topic }
				onChange={ ( id ) => update( { topic: id } ) }
			/>
			{ topic?.urgency === null && topics.urgencies.length > 0 && (
				<SelectControl
					__nextHasNoMarginBottom
					label={ __( 'Urgency', 'deskside' ) }
					value={ chosen.urgency ?? '' }
					options={ [
						{ value: '', label: __( 'none', 'deskside' ) },
						...topics.urgencies.map( ( { id } ) => ( {
							value: id,
							label: urgencyLabel( id ),
						} ) ),
					] }
					onChange={ ( id ) =>
						update( { urgency: ( id || null ) as Urgency | null } )
					}
				/>
			) }
			{ asked.map( ( question ) => (
				<FactField
					key={ question.fact }
					question={ question }
					value={ chosen.facts[ question.fact ] }
					onChange={ ( answer ) => {
						const { [ question.fact ]: _, ...others } =
							chosen.facts;
						update( {
							facts:
								answer === undefined
									? others
									: { ...others, [ question.fact ]: answer },
						} );
					} }
				/>
			) ) }
			<LiveEstimate ticketId={ ticketId } wanted={ wanted } />
			<TextControl
				__nextHasNoMarginBottom
				label={ __( 'Why it is changed', 'deskside' ) }
				help={ __(
					'The client reads this, with the new estimate. What they were told before sending stays as it is.',
					'deskside'
				) }
				maxLength={ 1000 }
				required
				dir="auto"
				value={ chosen.reason }
				onChange={ ( reason ) => update( { reason } ) }
			/>
			<ProblemNotice problem={ problem } />
			<div className="deskside-buttons">
				<Button
					variant="primary"
					type="submit"
					isBusy={ busy }
					aria-disabled={ busy }
				>
					{ __( 'Change it', 'deskside' ) }
				</Button>
				<Button
					variant="tertiary"
					onClick={ () => {
						clear();
						onClose();
					} }
				>
					{ __( 'Leave it as it is', 'deskside' ) }
				</Button>
			</div>
		</form>
	);
}
