import { Button, TextareaControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useState } from '@wordpress/element';
import type { ProblemCode } from '../../../contract/problem.ts';
import { toApiError } from '../../api/api-error.ts';
import { voteHelp } from '../../api/vote-help.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';

type Props = {
	article: string;
	/** What the reader said before, null for nothing. */
	before: boolean | null;
	screen: string;
};

/** Did it help? After a no: what was missing, if the reader likes to say. */
export function Vote( { article, before, screen }: Props ) {
	const [ helpful, setHelpful ] = useState( before );
	const [ missing, setMissing ] = useState( '' );
	const [ thanked, setThanked ] = useState( false );
	const [ failure, setFailure ] = useState< ProblemCode | null >( null );
	const say = async ( yes: boolean, words: string ) => {
		setHelpful( yes );
		setFailure( null );
		try {
			await voteHelp( {
				kind: 'article',
				target: article,
				helpful: yes,
				missing: words,
				screen,
				field: '',
			} );
			setThanked( yes || words !== '' );
		} catch ( error ) {
			setFailure( toApiError( error ).code );
		}
	};
	return (
		<div
			className="deskside-vote"
			role="group"
			aria-label={ __( 'Did this help?', 'deskside' ) }
		>
			<div className="deskside-row">
				<span aria-hidden="true">
					{ __( 'Did this help?', 'deskside' ) }
				</span>
				<Button
					variant="secondary"
					aria-pressed={ helpful === true }
					onClick={ () => void say( true, '' ) }
				>
					{ __( 'Yes', 'deskside' ) }
				</Button>
				<Button
					variant="secondary"
					aria-pressed={ helpful === false }
					onClick={ () => void say( false, '' ) }
				>
					{ __( 'No', 'deskside' ) }
				</Button>
			</div>
			{ helpful === false && ! thanked && (
				<>
					<TextareaControl
						__nextHasNoMarginBottom
						label={ __(
							'What was missing? (optional)',
							'deskside'
						) }
						rows={ 3 }
						maxLength={ 1000 }
						value={ missing }
						onChange={ setMissing }
					/>
					<Button
						variant="secondary"
						disabled={ missing.trim() === '' }
						onClick={ () => void say( false, missing.trim() ) }
					>
						{ __( 'Send', 'deskside' ) }
					</Button>
				</>
			) }
			<p role="status">{ thanked && __( 'Thank you.', 'deskside' ) }</p>
			{ failure && <ProblemNotice code={ failure } /> }
		</div>
	);
}
