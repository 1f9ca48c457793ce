import { Button } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import { useState } from '@wordpress/element';
import type { ProblemCode } from '../../contract/problem.ts';
import { describeProblem } from '../ui/describe-problem.ts';
import { usePassFocus } from '../ui/use-pass-focus.ts';
import { UploadsSlot } from './uploads-slot.tsx';

type Props = {
	/** How many files of what was sent are not up yet. */
	rest: number;
	/** Why they do not go on. */
	problem: ProblemCode | null;
	onResume: () => void;
	onSkip: () => void;
};

/** The files of what was sent: how many are on their way, what goes up now, that none is left, or why they stand still. */
export function UploadsPart( { rest, problem, onResume, onSkip }: Props ) {
	const [ began, setBegan ] = useState( false );
	if ( rest > 0 && ! began ) {
		setBegan( true );
	}
	const count = sprintf(
		/* translators: %d: a number of files. */
		_n(
			'%d file is still on its way.',
			'%d files are still on their way.',
			rest,
			'deskside'
		),
		rest
	);
	if ( ! began ) {
		return null;
	}
	if ( rest === 0 || ! problem ) {
		return (
			<>
				<p role="status">
					{ rest > 0
						? count
						: __( 'No file is on its way any more.', 'deskside' ) }
				</p>
				{ rest > 0 && <UploadsSlot /> }
			</>
		);
	}
	return (
		<Stopped
			count={ count }
			problem={ problem }
			onResume={ onResume }
			onSkip={ onSkip }
		/>
	);
}

function Stopped( {
	count,
	problem,
	onResume,
	onSkip,
}: {
	count: string;
	problem: ProblemCode;
	onResume: () => void;
	onSkip: () => void;
} ) {
	const notice = usePassFocus< HTMLDivElement >();
	const { sentence, step } = describeProblem( problem );
	return (
		<div className="deskside-notice is-problem" role="alert" ref={ notice }>
			<p>
				{ count } <strong>{ sentence }</strong> { step }
			</p>
			<div className="deskside-row">
				<Button variant="secondary" onClick={ onResume }>
					{ __( 'Try again', 'deskside' ) }
				</Button>
				<Button variant="tertiary" onClick={ onSkip }>
					{ __( 'Leave it out', 'deskside' ) }
				</Button>
			</div>
		</div>
	);
}
