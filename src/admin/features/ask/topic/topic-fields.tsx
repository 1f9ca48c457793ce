import { ComboboxControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { Facts, TopicList, Urgency } from '../../../../contract/topic.ts';
import { ChoiceList } from '../../../ui/choice-list.tsx';
import type { AskDraft } from '../draft/ask-draft.ts';
import { QuestionField } from './question-field.tsx';

type Props = {
	topics: TopicList;
	draft: Pick< AskDraft, 'topic' | 'urgency' | 'facts' >;
	onChange: (
		patch: Partial< Pick< AskDraft, 'topic' | 'urgency' | 'facts' > >
	) => void;
};

/** Another topic asks other questions; its own urgency, where it has one, is not the owner's to choose. */
const choose = ( topics: TopicList, id: string ) => ( {
	topic: id,
	urgency:
		topics.topics.find( ( topic ) => topic.id === id )?.urgency ?? null,
	facts: {},
} );

/** What it is about, how urgent it is in plain words, and what decides the cost. */
export function TopicFields( { topics, draft, onChange }: Props ) {
	const topic = topics.topics.find( ( { id } ) => id === draft.topic );
	const answer = ( fact: string, value: Facts[ string ] | null ) => {
		const { [ fact ]: former, ...others } = draft.facts;
		onChange( {
			facts: value === null ? others : { ...others, [ fact ]: value },
		} );
	};
	return (
		<>
			<ComboboxControl
				__nextHasNoMarginBottom
				__next40pxDefaultSize
				label={ __( 'What is it about?', 'deskside' ) }
				help={ __(
					'Type a word, or choose from the list.',
					'deskside'
				) }
				options={ topics.topics.map( ( { id, label } ) => ( {
					value: id,
					label,
				} ) ) }
				value={ draft.topic || null }
				onChange={ ( id ) => onChange( choose( topics, id ?? '' ) ) }
			/>
			{ topic &&
				topic.urgency === null &&
				topics.urgencies.length > 0 && (
					<ChoiceList
						legend={ __( 'How urgent is it?', 'deskside' ) }
						choices={ topics.urgencies.map(
							( { id, label, description } ) => ( {
								value: id,
								label,
								description,
							} )
						) }
						value={ draft.urgency }
						onChange={ ( urgency ) =>
							onChange( { urgency: urgency as Urgency } )
						}
					/>
				) }
			{ topic?.questions.map( ( question ) => (
				<QuestionField
					key={ question.fact }
					question={ question }
					value={ draft.facts[ question.fact ] ?? null }
					onChange={ ( value ) => answer( question.fact, value ) }
				/>
			) ) }
		</>
	);
}
